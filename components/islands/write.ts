import { FormFailed } from '../form/client/FormPart';
import { WriteIsland } from '../form/client/WriteIsland';
import { mount } from './mount';

mount('write', WriteIsland, FormFailed, { apart: true });
