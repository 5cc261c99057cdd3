export function hashOf(places: readonly string[]): string;
