/** Things of an office and a day that follow "for", "about" and "with" and name nobody. */
import { wordSet } from './word-set.ts';

export const plainWords = wordSet(`
reimb pmt pmts est unbundled smart cuanto cuantos cuantas paga pagan para por que como cual puedo puede necesito
factura facturar codigo codigos minutos unidades terapia gracias hola buenos dias cobrar seguro acct accts acnt alley
angle apple bank banner bear beard beer belt bench bitter bolt boots boring born boss brick broom brush cable cafe
camp candy ceo cfo chatgpt cheatsheet cherry christmas church clerk click cloud coffee corner couch cousin crew deck
dessert dial donut donuts dress driver duck dull duty eager easter echo facebook fish flower flowers flyer garden
gentle gift glass gmail grass guest hair hall halloween hammer hobby hook hotmail human humble husband icloud
instagram jump jury kitchen kite lamp lawyer leader league leak lemon lightbulb linkedin locker loud lovely luck
master mayor meals million moon mountain music nail noon onboarding orange patch peace petty pillow plant player poll
pool reel ring rock roof runner sale sales shade sharp sheets shoe signup silver sink siri snow someone's song speaker
spoon spring stamp stamps stapler story strange straw sweet swift swim sword timesheet timesheets toll toner tower
town trail trainer trainings tune tutor tv wages wall wash wedding wine winner winter wire wood yard`);
