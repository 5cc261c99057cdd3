'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { LettersPanelProps } from './LettersPanel';

/** Loads the list once the page stands: what it shows lies on this device alone. */
export const LettersStarter = (props: LettersPanelProps) => {
  const { failed } = props.messages;
  const [Panel, setPanel] = useState<ComponentType<LettersPanelProps> | null>(null);
  useEffect(() => {
    import('./LettersPanel').then(
      ({ LettersPanel }) => setPanel(() => LettersPanel),
      () => setPanel(() => () => <p>{failed}</p>),
    );
  }, [failed]);
  return Panel && <Panel {...props} />;
};
