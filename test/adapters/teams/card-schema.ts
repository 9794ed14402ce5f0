/** JSON schema of what we send to Teams, closed: no TextBlock or FactSet, whose text would be read as markdown. */
const oneOf = (...kinds: string[]) => ({ oneOf: kinds.map((kind) => ({ $ref: `#/definitions/${kind}` })) });
const object = (type: string, properties: object, required: readonly string[]) => ({
  type: 'object',
  additionalProperties: false,
  properties: { type: { const: type }, ...properties },
  required: ['type', ...required],
});
const words = { type: 'string', pattern: '\\S|\\u00A0', not: { pattern: '[\\u0000-\\u001F]' } };
const text = { type: 'string', maxLength: 20_000 };
const data = {
  type: 'object',
  additionalProperties: false,
  properties: {
    ...{
      question: text,
      answerId: text,
      intent: text,
      helpful: { type: 'boolean' },
      reason: text,
      payer: text,
    },
    ...{
      verb: { enum: ['ask', 'why', 'place', 'helpful', 'form', 'report', 'payer'] },
      msteams: { const: { type: 'task/fetch' } },
    },
  },
};
const elements = {
  type: 'array',
  items: oneOf('RichTextBlock', 'Container', 'Table', 'ActionSet', 'Text', 'Date', 'Choice', 'Image'),
};
const actions = { type: 'array', minItems: 1, maxItems: 18, items: oneOf('Execute', 'Toggle', 'Submit') };
const title = { ...words, maxLength: 75 };

export const cardSchema = {
  ...object(
    'AdaptiveCard',
    {
      $schema: { const: 'http://adaptivecards.io/schemas/adaptive-card.json' },
      version: { const: '1.5' },
      fallbackText: words,
      msteams: { const: { width: 'Full' } },
      body: elements,
      actions,
      refresh: { $ref: '#/definitions/Refresh' },
    },
    ['$schema', 'version', 'fallbackText', 'msteams', 'body'],
  ),
  definitions: {
    ActionSet: object('ActionSet', { actions, id: { enum: ['why', 'less'] }, isVisible: { const: false } }, [
      'actions',
    ]),
    Submit: object('Action.Submit', { title, data }, ['title', 'data']),
    Text: object(
      'Input.Text',
      {
        ...{ id: words, label: words, placeholder: words, value: text, errorMessage: words },
        ...{ maxLength: { type: 'integer' }, isMultiline: { const: true }, isRequired: { const: true } },
      },
      ['id', 'label', 'maxLength'],
    ),
    Image: object('Image', { url: { type: 'string', pattern: '^https://' }, altText: words }, [
      'url',
      'altText',
    ]),
    Date: object('Input.Date', { id: words, label: words, value: text }, ['id', 'label']),
    Choice: object(
      'Input.ChoiceSet',
      {
        ...{
          id: words,
          label: words,
          value: text,
          style: { enum: ['compact', 'filtered'] },
          isMultiSelect: { const: true },
        },
        choices: {
          type: 'array',
          minItems: 1,
          items: {
            ...{ type: 'object', additionalProperties: false, required: ['title', 'value'] },
            properties: { title: words, value: { type: 'string', pattern: '^[^,]+$' } },
          },
        },
      },
      ['id', 'label', 'choices'],
    ),
    Refresh: {
      type: 'object',
      additionalProperties: false,
      properties: {
        action: object('Action.Execute', { title, verb: { const: 'refresh' }, data }, [
          'title',
          'verb',
          'data',
        ]),
        userIds: { type: 'array', minItems: 1, maxItems: 90, items: words },
      },
      required: ['action', 'userIds'],
    },
    TextRun: object(
      'TextRun',
      {
        text: { type: 'string', minLength: 1, not: { pattern: '[\\u0000-\\u001F]' } },
        weight: { const: 'Bolder' },
        size: { enum: ['Small', 'Large'] },
        fontType: { const: 'Monospace' },
        isSubtle: { const: true },
      },
      ['text'],
    ),
    RichTextBlock: object(
      'RichTextBlock',
      {
        inlines: { type: 'array', minItems: 1, items: { $ref: '#/definitions/TextRun' } },
        separator: { const: true },
        horizontalAlignment: { const: 'Right' },
        spacing: { const: 'Small' },
      },
      ['inlines'],
    ),
    Container: object(
      'Container',
      {
        items: { ...elements, minItems: 1 },
        style: { enum: ['attention', 'warning', 'emphasis'] },
        id: { type: 'string', pattern: '^(?:details(?:-[0-9]{1,3})?|place-form)$' },
        isVisible: { const: false },
        separator: { const: true },
      },
      ['items'],
    ),
    Table: object(
      'Table',
      {
        columns: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            additionalProperties: false,
            properties: {
              width: { type: 'integer', minimum: 1, maximum: 10 },
              horizontalCellContentAlignment: { const: 'Right' },
            },
          },
        },
        firstRowAsHeaders: { type: 'boolean' },
        showGridLines: { type: 'boolean' },
        rows: { type: 'array', minItems: 1, items: { $ref: '#/definitions/TableRow' } },
      },
      ['columns', 'firstRowAsHeaders', 'showGridLines', 'rows'],
    ),
    TableRow: object(
      'TableRow',
      { cells: { type: 'array', minItems: 1, items: { $ref: '#/definitions/TableCell' } } },
      ['cells'],
    ),
    TableCell: object(
      'TableCell',
      { items: { type: 'array', minItems: 1, items: { $ref: '#/definitions/RichTextBlock' } } },
      ['items'],
    ),
    Execute: object(
      'Action.Execute',
      {
        title,
        verb: { enum: ['ask', 'why', 'place', 'helpful'] },
        data,
        style: { const: 'positive' },
        mode: { const: 'secondary' },
        fallback: object('Action.Submit', { title, data }, ['title', 'data']),
      },
      ['title', 'verb', 'data', 'fallback'],
    ),
    Toggle: object(
      'Action.ToggleVisibility',
      {
        ...{
          title: {
            type: 'string',
            pattern: '^(?:Why|Less|Back|More \\([0-9]{1,3} pages?\\)|Change place or payer)$',
          },
          style: { const: 'positive' },
        },
        mode: { const: 'secondary' },
        targetElements: {
          anyOf: [
            { enum: [['details', 'why', 'less'], ['place-form']] },
            // One page of the working in the place of another.
            {
              type: 'array',
              ...{ minItems: 2, maxItems: 2, uniqueItems: true },
              items: { type: 'string', pattern: '^details-[0-9]{1,3}$' },
            },
          ],
        },
      },
      ['title', 'targetElements'],
    ),
  },
};
