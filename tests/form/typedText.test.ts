import { expect, it } from 'vitest';
import { loadMessages } from '../../lib/catalogue/loadMessages';
import { emptyValues } from '../../lib/domain/formValues';
import { typedText } from '../../lib/form/typedText';

const { write } = loadMessages('en');

it('what was typed stands letter for letter under its label, in the order of the form, and no choice with it', () => {
  const values = { ...emptyValues, to: 'DE', name: ' Layla\u202E ', personal: 'One.\n\nTwo.' };
  const text = typedText(values, write);
  expect(text).toBe(`${write.from.name}\n Layla\u202E \n\n${write.words.personal}\nOne.\n\nTwo.`);
  expect(typedText({ ...emptyValues, to: 'DE' }, write)).toBe('');
});
