/** The tools, what is loaded, and two prompts, as a Model Context Protocol server; the transport is the caller's. */
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListToolsRequestSchema,
  ReadResourceRequestSchema,
  type CallToolResult,
} from '@modelcontextprotocol/sdk/types.js';
import { callTool, type Called } from '../tools/tools.ts';
import type { ToolParts } from '../tools/tool.ts';
import { findPrompt, promptList } from './prompts.ts';
import { readResource, resourceList } from './resources.ts';
import { serverShell } from './server-shell.ts';
import { toolList } from './tool-list.ts';

export interface McpParts extends ToolParts {
  readonly version: string;
  /** Told of each call by the name of who calls, of its tool and what came of it; never of its arguments. */
  readonly called?: (caller: string, tool: string, outcome: Called['kind']) => void;
}

export function mcpServer(parts: McpParts): Server {
  const server = serverShell(parts.version);
  addTools(server, parts);
  return server;
}

/** What the shell is asked for from now on. */
export function addTools(server: Server, parts: Omit<McpParts, 'version'>): void {
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: [...toolList()] }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }, { authInfo }) => {
    const called = callTool(params.name, params.arguments ?? {}, parts);
    const tool = called.kind === 'unknown-tool' ? 'unknown' : params.name;
    parts.called?.(authInfo?.clientId ?? '', tool, called.kind);
    return resultOf(called);
  });
  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [...resourceList] }));
  server.setRequestHandler(ReadResourceRequestSchema, ({ params }) => {
    const contents = readResource(params.uri, parts);
    if (contents === undefined)
      throw invalidParams('There is no such resource: list them with resources/list.');
    return { contents: [contents] };
  });
  server.setRequestHandler(ListPromptsRequestSchema, () => ({ prompts: [...promptList] }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    const found = findPrompt(params.name, params.arguments ?? {}, parts.reference.places);
    if (found.kind === 'refused') throw invalidParams(found.sentence);
    return found.prompt;
  });
}

function resultOf(called: Called): CallToolResult {
  switch (called.kind) {
    case 'answered':
      return { content: [{ type: 'text', text: called.text }], structuredContent: { ...called.structured } };
    case 'private':
    case 'refused':
      return { content: [{ type: 'text', text: called.sentence }], isError: true };
    case 'unknown-tool':
      throw invalidParams('There is no such tool: list them with tools/list.');
    default:
      return called satisfies never;
  }
}

/** The SDK takes the code from the error; its own McpError puts a code into the sentence. */
const invalidParams = (sentence: string): Error =>
  Object.assign(new Error(sentence), { code: ErrorCode.InvalidParams });
