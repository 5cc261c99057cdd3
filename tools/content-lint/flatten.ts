type Tree = { readonly [key: string]: unknown };

/** "write.to.count" → text, for every text in a tree of messages. */
export const flatten = (tree: Tree, prefix = ''): Map<string, string> =>
  new Map(
    Object.entries(tree).flatMap(([key, value]): [string, string][] =>
      typeof value === 'object' && value !== null
        ? [...flatten(value as Tree, `${prefix}${key}.`)]
        : [[prefix + key, String(value)]],
    ),
  );
