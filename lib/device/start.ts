// biome-ignore-all lint/complexity/useArrowFunction: in ES5, for the oldest browsers must be able to say so
/**
 * `/start.js`: says so where a part of the page did not start, because its script did not load or the browser cannot read
 * it. Nothing is said while a script is still on its way: the event comes after all modules of the page have run or failed.
 */
document.addEventListener('DOMContentLoaded', function () {
  Array.prototype.forEach.call(
    document.querySelectorAll('[data-island]:not([data-started])'),
    function (island: HTMLElement) {
      island.hidden = true;
      (island.previousElementSibling as HTMLElement).hidden = false;
    },
  );
});

export {};
