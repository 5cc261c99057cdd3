import { Notice } from './Notice';

interface PartFailedProps {
  readonly messages: { readonly failed: string };
}

/** Stands in place of a part of a page that could not be drawn. */
export const PartFailed = ({ messages }: PartFailedProps) => <Notice>{messages.failed}</Notice>;
