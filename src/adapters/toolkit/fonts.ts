/** DejaVu comes along and is embedded, so that a page looks the same everywhere and its text can be searched. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** text and strong set close, for tables; even for codes and example lines. */
export const fontFiles = {
  text: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf'),
  strong: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf'),
  even: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf'),
} as const;

export type FontName = keyof typeof fontFiles;
