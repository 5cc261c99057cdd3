/** The package ships no types. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'woff' | 'woff2' | 'truetype';
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
      /** Besides those that a face is known by. */
      readonly preserveNameIds?: readonly number[];
    },
  ): Promise<Uint8Array>;
}

declare module 'unicode-properties' {
  const unicode: {
    /** General category, as “Lu”. */
    getCategory(point: number): string;
    getCombiningClass(point: number): string;
    getScript(point: number): string;
    isDigit(point: number): boolean;
    isMark(point: number): boolean;
  };
  export default unicode;
}
