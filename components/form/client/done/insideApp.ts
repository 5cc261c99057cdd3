/**
 * Browsers inside other apps that name themselves; on iOS those do not call themselves Safari. Such a browser often
 * cannot save files: a guess, so that nothing but an open fold depends on it.
 */
const INSIDE_APP =
  /FBA[NV]|Instagram|\bLine\/|MicroMessenger|Twitter|TikTok|musical_ly|Bytedance|Snapchat|Telegram|; wv\)|(?:iPhone|iPad|iPod)(?!.*Safari\/)/i;

export const isInsideApp = (userAgent: string): boolean => INSIDE_APP.test(userAgent);
