'use client';

import { type ComponentType, useEffect, useState } from 'react';
import type { CampaignPageProps } from '@/lib/form/campaignPageProps';

/** Loads the kit once the page stands. */
export const CampaignStarter = (props: CampaignPageProps) => {
  const { messages } = props;
  const [Kit, setKit] = useState<ComponentType<CampaignPageProps> | null>(null);
  useEffect(() => {
    import('./CampaignKit').then(
      ({ CampaignKit }) => setKit(() => CampaignKit),
      () => setKit(() => () => <p>{messages.failed}</p>),
    );
  }, [messages]);
  return Kit && <Kit {...props} />;
};
