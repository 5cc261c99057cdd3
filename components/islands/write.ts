import { LetterForm } from '../form/LetterForm';
import { mount } from './mount';

mount('write', LetterForm);
