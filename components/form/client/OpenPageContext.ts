import { createContext, use } from 'react';
import type { WritePageProps } from '@/lib/form/writePageProps';

const Context = createContext<(page: WritePageProps) => void>(() => undefined);
export const OpenPageProvider = Context.Provider;

/** Puts another demand's form in place of this one, in the same document: what is typed stays in its memory. */
export const useOpenPage = () => use(Context);
