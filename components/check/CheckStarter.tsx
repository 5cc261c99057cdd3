'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { CheckMessages } from './CheckPanel';

interface CheckStarterProps {
  readonly messages: CheckMessages;
}

/** Loads the check once the page stands. */
export const CheckStarter = ({ messages }: CheckStarterProps) => {
  const [Panel, setPanel] = useState<ComponentType<CheckStarterProps> | null>(null);
  useEffect(() => {
    import('./CheckPanel').then(
      ({ CheckPanel }) => setPanel(() => CheckPanel),
      () => setPanel(() => () => <p>{messages.listFailed}</p>),
    );
  }, [messages]);
  return Panel ? <Panel messages={messages} /> : <p>{messages.loading}</p>;
};
