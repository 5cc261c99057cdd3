/** Made from content/catalogue/icon.svg when content is prepared, as the icons in other sizes are in the end. */
export const ICON = '/icon.svg';
