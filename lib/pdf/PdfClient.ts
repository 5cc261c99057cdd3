import type { Letter } from '../domain/letter';
export const makePdf = async (_letter: Letter, _on: (stage: 'engine' | 'fonts' | 'pages') => void): Promise<{ bytes: Uint8Array; missing: string[] }> => ({ bytes: new Uint8Array(), missing: [] });
