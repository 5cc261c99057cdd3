import type { ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** Takes over what Island.tsx has put into the page: its markup, with the props that lie beside it. */
export const mount = <Props extends object>(name: string, Component: ComponentType<Props>): void => {
  const container = document.querySelector(`[data-island="${name}"]`);
  const props = document.querySelector(`[data-props="${name}"]`)?.textContent;
  if (!container || !props) return;
  hydrateRoot(container, <Component {...(JSON.parse(props) as Props)} />);
  container.setAttribute('data-started', '');
};
