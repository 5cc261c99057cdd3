import { CheckStarter } from '../check/CheckStarter';
import { PartFailed } from '../ui/PartFailed';
import { mount } from './mount';

mount('check', CheckStarter, PartFailed);
