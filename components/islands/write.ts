import { LetterForm } from '../form/client/LetterForm';
import { FormFailed } from '../form/client/Rescue';
import { mount } from './mount';

mount('write', LetterForm, FormFailed);
