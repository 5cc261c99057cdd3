import { LettersStarter } from '../letters/LettersStarter';
import { PartFailed } from '../ui/PartFailed';
import { mount } from './mount';

mount('letters', LettersStarter, PartFailed);
