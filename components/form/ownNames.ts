import type { FormValues } from './formValues';

/** Names that a letter bears anyway: nobody is put at risk by their standing in its words as well. */
export const ownNames = ({
  name,
  organisation,
  recipientName,
}: Pick<FormValues, 'name' | 'organisation' | 'recipientName'>): readonly string[] => [
  name,
  organisation,
  recipientName,
];
