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
  // Nothing before that: without JavaScript it would be said for ever that the check is being got ready.
  return Panel && <Panel messages={messages} />;
};
