import type { ComponentType } from 'react';

interface IslandProps<Props> {
  /** Which entry of this folder takes it over: "write" is write.ts. */
  readonly name: string;
  readonly Component: ComponentType<Props>;
  readonly props: Props;
}

/**
 * A part of a page that runs in the browser: its markup, and beside it the props it was made from, as JSON that the
 * page's policy never runs. What stands around it is plain HTML, which extensions and translators may change as they like.
 */
export const Island = <Props extends object>({ name, Component, props }: IslandProps<Props>) => (
  <>
    <div data-island={name}>
      <Component {...props} />
    </div>
    <script type="application/json" data-props={name}>
      {/* React writes a script's text as it is, so nothing in it may look like a tag. */}
      {JSON.stringify(props).replaceAll('<', '\\u003c')}
    </script>
  </>
);
