import type { LetterPicture } from '../../domain/picture';
import type { Mm } from '../../domain/units';
import { View } from '../layout/elements';
import { type ElementKey, pictured } from '../structure';
import { pt } from './paperStyle';

export interface PictureBoxProps {
  readonly shown: LetterPicture;
  /** Room for the picture, mm; it keeps its proportions and is never enlarged beyond 150 dots an inch. */
  readonly room: { readonly width: Mm; readonly height: Mm };
  /** Names it in the file's structure. */
  readonly name: ElementKey;
  /** The side of its room at which it stands. */
  readonly align: 'flex-start' | 'flex-end';
}

const MM_PER_PIXEL = 25.4 / 150;

/** A logo or a signature. */
export const PictureBox = ({ shown, room, name, align }: PictureBoxProps) => {
  const { width, height } = shown.picture;
  const scale = Math.min(room.width / width, room.height / height, MM_PER_PIXEL);
  return (
    <View style={{ alignItems: align, width: pt(room.width) }}>
      <View style={{ width: pt(width * scale), height: pt(height * scale) }} {...pictured(shown, name)} />
    </View>
  );
};
