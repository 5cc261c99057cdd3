'use client';

import { useState } from 'react';
import type { WritePageProps } from '@/lib/form/writePageProps';
import { LetterForm } from './LetterForm';
import { OpenPageProvider } from './OpenPageContext';

/** The form of the demand that the page was opened for, until another is opened in its place. */
export const WriteIsland = (first: WritePageProps) => {
  const [page, setPage] = useState(first);
  return (
    <OpenPageProvider value={setPage}>
      <LetterForm key={page.demand} {...page} />
    </OpenPageProvider>
  );
};
