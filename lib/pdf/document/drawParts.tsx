import { Fragment, type ReactNode } from 'react';
import { handleParts, type LetterPart, type PartHandlers, type PartKind } from '../../domain/letterParts';

/** Parts as elements, an element each. */
export const drawParts = <Kind extends PartKind>(
  parts: readonly LetterPart<Kind>[],
  handlers: PartHandlers<Kind, ReactNode>,
): ReactNode[] =>
  handleParts(parts, handlers).map((node, index) => <Fragment key={parts[index]?.name}>{node}</Fragment>);
