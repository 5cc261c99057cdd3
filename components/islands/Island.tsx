import type { ComponentType, ReactNode } from 'react';

interface IslandProps<Props> {
  /** Which entry of this folder takes it over: "write" is write.ts. */
  readonly name: string;
  readonly Component: ComponentType<Props>;
  readonly props: Props;
  /** Shown in its place where its script did not run; see lib/device/start.ts. */
  readonly notStarted: ReactNode;
}

/**
 * A part of a page that runs in the browser: its markup, and beside it the props it was made from, as JSON that the
 * page's policy never runs. What stands around it is plain HTML, which extensions and translators may change as they like.
 */
export const Island = <Props extends object>({ name, Component, props, notStarted }: IslandProps<Props>) => (
  <>
    <div hidden>{notStarted}</div>
    <div data-island={name}>
      <Component {...props} />
    </div>
    <script type="application/json" data-props={name}>
      {/* React writes a script's text as it is, so nothing in it may look like a tag. */}
      {JSON.stringify(props).replaceAll('<', '\\u003c')}
    </script>
    {/* Next's own dev server starts islands otherwise. */}
    {process.env.NODE_ENV === 'production' && <script src="/start.js" defer />}
  </>
);
