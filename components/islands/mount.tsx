import type { ComponentType } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { installWayOut } from '../../lib/device/wayOut';
import { ErrorBoundary } from '../ui/ErrorBoundary';
import { showTextChanges } from './preact/textChanges';

showTextChanges();

/**
 * Takes over what Island.tsx has put into the page: its markup, with the props that lie beside it. `Failed` stands in its
 * place where it cannot be drawn; the page around it stays. `apart`: in a task of its own, for one so large that a phone
 * would answer nothing from the reading of its script until it stands.
 */
export const mount = <Props extends object>(
  name: string,
  Component: ComponentType<Props>,
  Failed: ComponentType<Props & { readonly onRetry: () => void }>,
  { apart = false }: { readonly apart?: boolean } = {},
): void => {
  const container = document.querySelector(`[data-island="${name}"]`);
  const text = document.querySelector(`[data-props="${name}"]`)?.textContent;
  if (!container || !text) return;
  const props = JSON.parse(text) as Props;
  installWayOut();
  const draw = () =>
    hydrateRoot(
      container,
      <ErrorBoundary fallback={(retry) => <Failed {...props} onRetry={retry} />}>
        <Component {...props} />
      </ErrorBoundary>,
    );
  if (apart) setTimeout(draw);
  else draw();
  container.setAttribute('data-started', '');
};
