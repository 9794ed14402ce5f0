/** A Model Context Protocol server that says who it is and can do nothing yet: what the tools need is loaded behind it. */
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { AjvJsonSchemaValidator } from '@modelcontextprotocol/sdk/validation/ajv';

const instructions =
  'Unitwise answers billing questions of US physical, occupational and speech therapy from CMS tables, dated and cited. Relay its figures, dates, grade and sources unchanged; where it asks back or does not hold an answer, say so instead of filling in. Never send anything of a patient.';

/** Made once: a server is made for each request, and this alone was a tenth of what a call cost. */
const jsonSchemaValidator = new AjvJsonSchemaValidator();

export const serverShell = (version: string): Server =>
  new Server(
    { name: 'unitwise', title: 'Unitwise', version },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions, jsonSchemaValidator },
  );
