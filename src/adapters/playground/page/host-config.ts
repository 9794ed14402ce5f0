/**
 * How cards look, in the manner of Teams. Colours are this page's CSS variables (teams.css), so one config
 * serves light and dark, and a card already on the page follows when the scheme changes.
 */
import { HostConfig } from 'adaptivecards';

const fontSizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 22 };
const fontWeights = { lighter: 400, default: 400, bolder: 600 };

const ink = (name: string): object => ({
  default: `var(--card-${name})`,
  subtle: `var(--card-${name}-subtle)`,
});

const foregroundColors = {
  default: ink('ink'),
  dark: ink('ink'),
  light: ink('ink'),
  accent: ink('accent'),
  good: ink('good'),
  warning: ink('warning'),
  attention: ink('attention'),
};

const ground = (name: string): object => ({
  backgroundColor: `var(--card-${name})`,
  borderColor: 'var(--card-line)',
  foregroundColors,
});

export const hostConfig = new HostConfig({
  fontTypes: {
    default: { fontFamily: 'var(--teams-font)', fontSizes, fontWeights },
    monospace: { fontFamily: 'var(--mono)', fontSizes, fontWeights },
  },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 28 },
  spacing: { small: 6, default: 10, medium: 14, large: 18, extraLarge: 24, padding: 14 },
  separator: { lineThickness: 1, lineColor: 'var(--card-line)' },
  containerStyles: {
    default: ground('ground'),
    emphasis: ground('emphasis'),
    accent: ground('accent-ground'),
    good: ground('good-ground'),
    warning: ground('warning-ground'),
    attention: ground('attention-ground'),
  },
  actions: {
    maxActions: 6,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
  },
  factSet: {
    title: { weight: 'bolder', wrap: true, maxWidth: 160 },
    value: { wrap: true },
    spacing: 12,
  },
  table: { cellSpacing: 6 },
});
