import { LetterForm } from '../form/LetterForm';
import { FormFailed } from '../form/Rescue';
import { mount } from './mount';

mount('write', LetterForm, FormFailed);
