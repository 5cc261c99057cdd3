import { FormFailed } from '../form/client/FormPart';
import { LetterForm } from '../form/client/LetterForm';
import { mount } from './mount';

mount('write', LetterForm, FormFailed);
