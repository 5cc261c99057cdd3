/** `/review.js`: shows the note "that day has passed" beside facts whose review date lies before the reader's today. */
const today = new Date().toISOString().slice(0, 10);
for (const note of document.querySelectorAll<HTMLElement>('[data-review-by]')) {
  note.hidden = (note.dataset.reviewBy ?? '') >= today;
}

export {};
