'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { OfflinePanelProps } from './OfflinePanel';

/** Loads the panel once the page stands; before that there is nothing to press. */
export const OfflineStarter = (props: OfflinePanelProps) => {
  const { messages } = props;
  const [Panel, setPanel] = useState<ComponentType<OfflinePanelProps> | null>(null);
  useEffect(() => {
    import('./OfflinePanel').then(
      ({ OfflinePanel }) => setPanel(() => OfflinePanel),
      () => setPanel(() => () => <p>{messages.noConnection}</p>),
    );
  }, [messages]);
  return Panel && <Panel {...props} />;
};
