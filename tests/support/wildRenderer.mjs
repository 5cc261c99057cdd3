/** Stands in for the engine: sleeps for ever or a while, spins, eats memory, dies or refuses, as the signature says. */
process.on('disconnect', () => process.exit(0));
process.on('message', (letter) => {
  const text = JSON.stringify(letter.signature);
  if (text.includes('Sleeper')) return;
  if (text.includes('Spinner')) for (;;);
  if (text.includes('Dier')) process.exit(7);
  if (text.includes('Eater')) {
    const eaten = [];
    for (;;) eaten.push(new Array(1_000_000).fill(eaten.length));
  }
  if (text.includes('Refuser')) process.send({ kind: 'failed' });
  else
    setTimeout(
      () =>
        process.send({
          kind: 'done',
          rendered: { bytes: Buffer.from('%PDF-'), missing: [], addressFits: true, senderFits: true },
        }),
      text.includes('Waiter') ? 800 : 0,
    );
});
process.send({ kind: 'ready' });
