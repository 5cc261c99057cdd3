/**
 * Written into the write page by the build, for it must not wait for the page's other scripts: marks one that no link fills
 * in. There what any letter on the demand says may be read before the form is ready; of a link that would be a letter to
 * somebody else.
 */
if (!location.hash) document.documentElement.setAttribute('data-fresh', '');

export {};
