import type { ReactElement } from 'react';
import { View } from '../layout/elements';

export interface HeadedListProps {
  readonly heading: ReactElement;
  /** None of them is divided between pages. */
  readonly items: readonly ReactElement[];
  /** What the list is in the file's structure, from `listed`. */
  readonly list: object;
  /** So many at the end stay together: a page for fewer looks like an oversight. */
  readonly last?: number;
}

/** A list under its heading: on no page is the heading alone at the foot, nor a small rest at the top. */
export const HeadedList = ({ heading, items, list, last = 1 }: HeadedListProps) => {
  const first = items.length <= last + 1 ? items.length : 1;
  const rest = Math.max(first, items.length - last);
  return (
    <>
      <View wrap={false}>
        {heading}
        <View {...list}>{items.slice(0, first)}</View>
      </View>
      {rest > first && <View {...list}>{items.slice(first, rest)}</View>}
      {items.length > rest && (
        <View wrap={false}>
          <View {...list}>{items.slice(rest)}</View>
        </View>
      )}
    </>
  );
};
