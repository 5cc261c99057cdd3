import type { ComponentType, ReactNode } from 'react';
import type { Direction } from '../../domain/locales';
import type { LetterPicture } from '../../domain/picture';
import type { Pt } from '../../domain/units';
import type { Structure } from '../structure';

/**
 * What the paper is described in: @react-pdf's own kinds of element, under the names it knows them by, so that its
 * passes can lay out the same description. What is not named here the letter's layout cannot do.
 */
export type ElementKind = 'DOCUMENT' | 'PAGE' | 'VIEW' | 'TEXT';

/** A box: stacked under the one before it, in a row with others, or at a place of its own. Lengths in pt. */
export interface BoxStyle {
  readonly position?: 'absolute';
  readonly left?: Pt;
  readonly top?: Pt;
  readonly bottom?: Pt;
  readonly width?: Pt;
  readonly height?: Pt;
  readonly marginTop?: Pt;
  readonly marginBottom?: Pt;
  readonly paddingTop?: Pt;
  readonly paddingBottom?: Pt;
  /** Of a page. */
  readonly paddingLeft?: Pt;
  readonly paddingRight?: Pt;
  readonly borderTopWidth?: Pt;
  readonly borderTopColor?: string;
  /** A row shares its width between those that grow, after those with a width have theirs. */
  readonly flexDirection?: 'row' | 'row-reverse';
  readonly gap?: Pt;
  readonly flexGrow?: number;
  readonly flexShrink?: number;
  readonly flexBasis?: number;
  /** The side at which children with a width stand. */
  readonly alignItems?: 'flex-start' | 'flex-end';
}

/** Type is given to every text, for nothing is inherited. */
export interface TypeStyle extends BoxStyle {
  readonly fontFamily?: readonly string[];
  readonly fontWeight?: number;
  readonly fontSize?: Pt;
  /** As a multiple of the size. */
  readonly lineHeight?: number;
  readonly direction?: Direction;
  readonly textAlign?: 'left' | 'right' | 'center';
  readonly maxLines?: number;
}

interface Described {
  readonly children?: ReactNode;
  readonly structure?: Structure;
  /** On every page of its sheet. */
  readonly fixed?: boolean;
}

export interface ViewProps extends Described {
  readonly style?: BoxStyle;
  /** Whether it may be divided between pages; it may, if nothing is said. */
  readonly wrap?: boolean;
  readonly shown?: LetterPicture;
}

/** A page among those of its sheet. */
export interface PageNumber {
  readonly subPageNumber: number;
  readonly subPageTotalPages: number;
}

export interface TextProps extends Described {
  readonly style?: TypeStyle;
  /** What it leads to, or its language: see `inLanguage` and `leadingTo`. */
  readonly href?: string;
  /** Fewest lines at the foot of a page and at the head of the next. */
  readonly orphans?: number;
  readonly widows?: number;
  /** Writes a text that depends on its page. */
  readonly render?: (page: PageNumber) => ReactNode;
  readonly repeated?: 'header' | 'footer';
}

export interface PageProps extends Described {
  readonly size: readonly [width: Pt, height: Pt];
  readonly style?: BoxStyle;
}

export interface DocumentProps extends Described {
  readonly title: string;
  readonly language: string;
}

const element = <Props>(kind: ElementKind) => kind as unknown as ComponentType<Props>;

export const Document = element<DocumentProps>('DOCUMENT');
export const Page = element<PageProps>('PAGE');
export const View = element<ViewProps>('VIEW');
export const Text = element<TextProps>('TEXT');
