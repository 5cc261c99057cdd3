import { CheckStarter } from '../check/CheckStarter';
import { mount } from './mount';

mount('check', CheckStarter);
