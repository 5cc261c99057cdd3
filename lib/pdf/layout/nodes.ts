import { Fragment, isValidElement, type ReactNode } from 'react';

/** An element of the paper with its components called: what is left are the engine's own kinds. */
export interface PaperNode {
  readonly type: string;
  readonly style: Readonly<Record<string, unknown>>;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly PaperNode[];
  /** Of a piece of text. */
  readonly value?: string;
}

/** What @react-pdf's reconciler calls a string inside a text. */
export const TEXT_INSTANCE = 'TEXT_INSTANCE';

const NO_STYLE = {};

/** Elements as nodes. Components of the paper are plain functions of their props: without state, effects or context. */
export const nodesOf = (element: ReactNode): readonly PaperNode[] =>
  (Array.isArray(element) ? element : [element]).flatMap((one: ReactNode): readonly PaperNode[] => {
    if (Array.isArray(one)) return nodesOf(one);
    if (typeof one === 'string' || typeof one === 'number') {
      return one === '' ? [] : [{ type: TEXT_INSTANCE, value: `${one}`, style: NO_STYLE, props: {}, children: [] }];
    }
    if (!isValidElement<Record<string, unknown>>(one)) return [];
    const { props } = one;
    const type: unknown = one.type;
    if (typeof type === 'function') return nodesOf((type as (given: object) => ReactNode)(props));
    const children = nodesOf(props.children as ReactNode);
    if (type === Fragment) return children;
    return [{ type: String(type), style: (props.style ?? NO_STYLE) as PaperNode['style'], props, children }];
  });
