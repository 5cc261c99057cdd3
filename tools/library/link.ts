/** Prefilled links: what stands behind "#" in the address of a form, `<site>/<language>/write/<demand>/#…`. */
export {
  decodePrefilledLink,
  encodePrefilledLink,
  type LinkVocabulary,
  NO_CHOICES,
  type PrefilledLink,
} from '../../lib/sharing/prefilledLink';
