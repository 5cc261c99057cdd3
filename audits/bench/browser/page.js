/** Runs in the page, so that it is plain JavaScript: `measureWorker` starts a worker, makes a first letter and some more. */
const LOOP = 'const began = performance.now(); let x = 0; for (let i = 0; i < 3e7; i += 1) x += i % 7;';

const loopInPage = () => new Function(`${LOOP} return performance.now() - began;`)();

const loopInWorker = () =>
  new Promise((resolve) => {
    const source = new Blob([`${LOOP} postMessage(performance.now() - began);`], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(source));
    worker.onmessage = ({ data }) => resolve(data);
  });

globalThis.measureWorker = async (url, letters) => {
  const pageLoop = loopInPage();
  const workerLoop = await loopInWorker();
  const began = performance.now();
  const worker = new Worker(url, { type: 'module' });
  const make = (letter, id) =>
    new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }) => {
        if (data.kind === 'done') resolve();
        if (data.kind === 'failed') reject(new Error(data.reason));
      };
      worker.postMessage({ id, letter });
    });
  const times = [];
  for (const [id, letter] of letters.entries()) {
    const start = id === 0 ? began : performance.now();
    await make(letter, id);
    times.push(performance.now() - start);
  }
  const later = times.slice(times.length >> 1).sort((one, other) => one - other);
  return { cold: times[0], warm: later[later.length >> 1], pageLoop, workerLoop };
};
