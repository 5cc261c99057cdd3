import { Fragment, isValidElement, type ReactNode } from 'react';
import type { TextLine } from '../draw/layoutTree';
import type { ElementKind, PageProps, TextProps, TypeStyle, ViewProps } from './elements';

export type NodeProps = Omit<Partial<PageProps & ViewProps & TextProps>, 'style' | 'children'>;

/** An element of the paper whose components have been called: what is left are the kinds of element. */
export interface PaperNode {
  /** `TEXT_INSTANCE` is a piece of text, as @react-pdf calls it. */
  readonly type: ElementKind | 'TEXT_INSTANCE';
  readonly style: TypeStyle;
  readonly props: NodeProps;
  readonly children: readonly PaperNode[];
  /** Of a piece of text. */
  readonly value?: string;
  /** Of a text that was broken already: the rest of one that began on the page before. */
  readonly lines?: readonly TextLine[];
}

const KINDS: readonly unknown[] = ['DOCUMENT', 'PAGE', 'VIEW', 'TEXT'] satisfies ElementKind[];
const isKind = (type: unknown): type is ElementKind => KINDS.includes(type);

const NOTHING = {};

/** Elements as nodes. Components of the paper are plain functions of their props: no state, effects or context. */
export const nodesOf = (element: ReactNode): readonly PaperNode[] => {
  if (Array.isArray(element)) return element.flatMap(nodesOf);
  if (typeof element === 'string' || typeof element === 'number') {
    const value = `${element}`;
    return value === '' ? [] : [{ type: 'TEXT_INSTANCE', value, style: NOTHING, props: NOTHING, children: [] }];
  }
  if (!isValidElement<NodeProps & { readonly style?: TypeStyle; readonly children?: ReactNode }>(element)) return [];
  const { props } = element;
  const type: unknown = element.type;
  if (typeof type === 'function') return nodesOf((type as (given: object) => ReactNode)(props));
  const children = nodesOf(props.children);
  if (type === Fragment) return children;
  if (!isKind(type)) throw new Error(`The paper knows no element "${String(type)}".`);
  return [{ type, style: props.style ?? NOTHING, props, children }];
};
