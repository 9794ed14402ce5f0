/** Given names common in the United States, of many origins. Names that are also plain words stand below. */
import { wordSet } from './word-set.ts';

export const givenNames = wordSet(`
austin madison jackson jordan aurora brooklyn dallas hudson kingston lincoln london logan paris savannah sydney trenton
hayden camden kent carson tyler sheridan harrison
aaliyah aaron abby abdul abdullah abel abigail abraham ada adam addison adela adele adelina adnan adrian adriana
adrienne agnes ahmad ahmed aiden aileen aisha akira alan alana alba albert alberto aldo alec alejandra alejandro
alessandra alex alexander alexandra alexandria alexis alfonso alfred alfredo ali alice alicia alina alison alissa
allan allen allison alma alonzo alvaro alvin alyssa amal amalia amanda amara amelia amina amir amit amy ana anaya
anastasia anders andre andrea andreas andrei andres andrew andy angela angelica angelina angelo angie anh anil anita
anjali ann anna annabelle anne annette annie anthony antoine antoinette anton antonia antonio anya  ariana
arianna ariel arjun arlene armando arnold arthur arturo asher ashley ashton astrid audrey aurelio ava avery ayesha
ayumi barbara barry bart beatrice beatriz becky belinda ben benita benjamin bernadette bernard bernice bertha beth
bethany betsy betty beverly bianca blake blanca bobby bonnie boris brad bradley brandi brandon brandy brayden brenda
brendan brent brett brian briana brianna bridget brittany brooke bruce bruno bryan bryce byron caitlin caleb calvin
cameron camila camille candice candace carl carla carlo carlos carmela carmelo carmen carol carole carolina caroline
carolyn carrie casey cassandra catalina catherine cathy cecelia cecil cecilia cedric celeste celia cesar chad chandra
charlene charles charlie charlotte chelsea chen cheryl chester chloe chris christa christina christine christopher
chukwuemeka cindy claire clara clarence clarissa claude claudia claudio clayton clifford clint clinton clyde cody
colin colleen connie connor conor constance consuelo cora corey corinne cornelius courtney craig cristian cristina
curtis cynthia dakota dale damian damien damon dan dana daniel daniela danielle danny daphne darius darlene darnell
darrell darren darryl dave david deanna deb debbie deborah debra deepak deirdre delia delores demetrius denise dennis
derek derrick desiree devin devon dewayne diana diane diego dieter dimitri dina dmitri dolores domingo dominic
dominique donald donna dora doreen doris dorothy doug douglas duane duc dustin dwayne dwight dylan ebony ed eddie
edgar edith edmund edna eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elise eliza elizabeth
ella ellen elliot elliott eloise elsa elsie elvira emeka emerson emil emilia emilio emily emma emmanuel enrique eric
erica erik erika erin ernest ernesto ernestine esmeralda esperanza esteban estella esther ethan ethel eugene eugenia
eunice eva evan evangeline evelyn ezekiel ezra fabian farah fatima fatuma federico felicia felipe felix fernanda
fernando filomena fiona flora florence floyd frances francesca francesco francine francis francisco frankie franklin
fred freda freddie frederick fredrick fumiko gabriel gabriela gabrielle gail gareth garrett gary gavin geoffrey george
georgina gerald geraldine gerard gerardo gertrude giancarlo gilbert gilberto gina ginny giovanni gladys glen glenda
glenn gloria gordon graciela graham greg gregg gregory greta gretchen grigori guadalupe guillermo gustavo gwen
gwendolyn hamid hana hank hannah hans harold harriet harriett harry haruto harvey hassan hattie hazel heather hector
heidi helen helena helga henrietta henry herbert herman hilda hiroshi holly homer horace howard hubert hugh hugo
hussein hyun ian ibrahim ida ignacio igor imani imelda ines ingrid irene irina irma irving isaac isaiah isabel
isabella isabelle isaias isidro ismael ivan ivana jack jackie jaclyn jacob jacqueline jacques jada jaime jake jamal
james jamie jan jane janelle janet janice janie janine jared jasmine jason javier jay jayden jeanette jeanne jeannie
jeff jeffery jeffrey jen jenna jennie jennifer jenny jeremiah jeremy jermaine jerome jerry jesse jessica jessie jesus
jill jillian jim jimmy jin jo joan joann joanna joanne joaquin jodi jody joe joel joey johan johann john johnathan
johnnie johnny jon jonah jonas jonathan jorge jose josefa josefina joseph josephine josh joshua josie josue joyce
juan juana juanita judith judy juliana julia julian julianne julie juliet julio julius jun justin kaitlyn kamal kamala
kamran karen kari karin karina karl karla kate katelyn katherine kathleen kathryn kathy katie katrina kavita kayla
keisha keith kelly kelsey kendra kendrick kenji kenneth kenny kenya kerry kevin khadija khaled khalid kim kimberly
kirk kofi kristen kristi kristin kristina kristine krystal kumar kurt kwame kyle kylie lakeisha lakshmi lamar lance
lara larisa larry lars latasha latoya laura lauren laurence laurie lavonne lawrence leah leann leila lena leo leon
leona leonard leonardo leroy leslie lester leticia levi liam lidia lila lillian lillie lily linda lindsay lindsey ling
lionel lisa lloyd lois lola lonnie lorena lorenzo loretta lori lorraine louis louise lourdes lucas lucia lucille lucy
luigi luis luisa lukas luke lupe lydia lyle lynda lynette lynn mabel mackenzie madeleine madeline maggie magdalena
mahmoud malcolm malik mandy manuel manuela marc marcel marcella marcia marco marcos marcus margaret margarita margie
margo maria mariah mariam marian mariana marianne maribel maricela marie mariko marilyn mario marisol marissa marjorie
marla marlene marlon marsha marta martha martin martina marvin mary maryann masako mateo mathew matilda matt matthew
maureen maurice maxine maya mayra mei melanie melinda melissa melvin mercedes meredith mia micaela michael michaela
micheal michele michelle miguel mikayla mike mildred milton minh miranda miriam misty mitchell mohamed mohammad
mohammed moises mona monica monique morris moses muhammad muriel myra myrna myrtle mustafa nadia nadine naomi nancy
naoko nasir natalia natalie natasha nate nathan nathaniel neha neil nellie nelson nestor ngozi nicholas nick nicolas
nicole nigel nikhil nikita nina nisha noah noel noelle noemi nora noreen norma norman octavio odessa ofelia olga
olivia oluwaseun omar opal ophelia orlando orville oscar osvaldo otis otto owen pablo paloma pam pamela paolo pascual
patrice patricia patrick patsy patti patty paul paula paulette paulina pauline pedro peggy percy perry peter petra
phil philip phillip phoebe phuong phyllis pierre pilar piotr polly prakash priscilla priya rachel rafael raj rajesh
ralph ramiro ramon ramona randall randolph randy raquel rashad rashid raul ravi raymond rebecca reena refugio regina
reginald rena renata rene renee reuben reynaldo rhonda ricardo richard rick rickey ricky rigoberto riley rita robbie
robert roberta roberto robyn rocio roderick rodney rodolfo rodrigo rogelio roger rohan roland rolando roman ron ronald
ronnie roosevelt rory rosa rosalie rosalind rosario rosemarie rosemary rosie roxanne roy ruben rudolph rudy rufus
russell ruth ryan sabrina sadie sakura salim sally salma salvador salvatore sam samantha samir sammy samuel sandeep
sandra sanjay santiago santos sara sarah sasha saul scott sean sebastian selena serena sergei sergio seth shakira
shane shannon sharon shaun shawn sheila shelby sheldon shelley shelly sheri sherri sherry shirley siddharth sidney
silvia simon simone sofia soledad soo sondra sonia sonya sophia sophie stacey stacy stan stanislav stanley stefan
stella stephan stephanie stephen steve steven stewart stuart sunita susan susana susanne susie suzanne svetlana
sven sybil sylvester sylvia tabitha takeshi tamara tameka tamika tammy tanisha tanya tara tariq tasha tatiana taylor
ted teresa teri terrance terrell terrence terri terry thelma theodora theodore theresa therese thi thomas tiffany tim
timothy tina todd tom tomas tomasz tommy toni tony tonya tracey traci tracy travis trevor tricia trinh trisha tristan
troy tuan tyrone ursula valentina valeria valerie vanessa velma venkat vera vernon veronica vicki vickie vicky
vicente victoria vijay vikram vince vincent viola violeta virgil vivian vivienne vladimir wallace walter wanda wayne
wei wendell wendy wesley whitney wilfred wilfredo wilhelmina willa willard william willie willis wilma wilson winifred
winston wladyslaw xavier xiulan ximena yasmin yesenia yolanda yoko yosef yuki yuri yusuf yvette yvonne noor nkechi noura huda rana dalia yara sanaa tariku selam abebe tigist hana meron dawit yonas biniam samuela
seamus brigid declan finn bartholomew tobias ezequiel nevaeh zion jaylen khalil amari deshawn tyrell keshawn lashonda
shaniqua precious chidi chidinma adaeze ifeoma obinna tunde femi bola kwasi yaw abena akosua amadou mamadou aminata
fatou ousmane chiara matteo lorenza beatrix saskia wilma jana petr jiri milos dragan goran vesna ivanka olena oksana
taras bohdan aleksandr nikolai sergey tatyana ludmila galina svetlana hye eun seung jae sung hoon kyung nguyet lan hien
thanh hung quang bao khanh tien xiu ying yan jing hui xin wen hao jian ming bing hong chun sachiko keiko yoshiko noriko
kazuko hideki satoshi ramesh suresh mahesh ganesh rekha meena geeta sunil vinod ashok rakesh manoj pooja swati shreya
arav ishaan rohini farid farhan bilal hamza tahir nasreen parveen shabnam laila layla nour rania samira zeinab omid
reza shirin parisa mehdi arash ebrahim yitzhak moshe shlomo chaim rivka tova menachem itzel xochitl citlali anahi
billy tommie jamal ned freddy robby archie alfie teddy luc mathieu yann ewa anneliese helga hedwig gunther jurgen bjorn astrid sven freya saoirse siobhan niamh aoife cillian
zachary zainab
zara zoe zoey zofia frank jade`);

/**
 * Plain words as often as names: "may", "will", "mark it". They count beside another name, or where only a person
 * can stand ("rose came in", "units for grant today").
 */
export const wordNames = wordSet(`
patience prudence frank ada amber angel april art ash aspen august autumn bill bing blossom bob brook buddy carter chance charity chase chip
christian chuck clay cliff coral crystal dawn dean destiny diamond dick don dot drew duke ed eve faith forest gene
genesis ginger glory grace grant guy happy harmony haven heath heaven honey honor hope hung hunter ivory jean jewel joy jun june
justice ken king mckenzie kit kitty lan lane lee les mark mason max may melody mercy merry miles norm olive pat pearl penny
pepper rand ray reed rowan rich river rod rose rusty sage sandy serenity sky star sterling stormy sue summer sunny tad tate trinity
unity van victor violet walker ward will woody wren young`);

/** Cities as often as people: alone they are read as a place. */
export const placeNames = wordSet(`
abilene alexandria arlington athens atlanta aurora austin baltimore boston bristol brooklyn bronx buffalo burlington
camden carson charleston charlotte chelsea chester chicago cincinnati clayton cleveland clinton columbia columbus
dakota dallas dayton denver detroit dover dublin durham elgin erie eugene evanston everett fargo florence franklin
fresno georgetown georgia gilbert glendale grant greenville hamilton harrison hartford helena hialeah houston hudson
huntsville independence irvine irving jackson jacksonville jefferson jersey jordan joplin juneau kent kingston knoxville
lafayette lansing laredo lawrence lexington lincoln livonia logan london louisville lubbock lynn macon madison
manchester manhattan marietta marion marshall memphis mesa miami midland milan milwaukee mobile modesto monroe
montgomery nashville newark newton norfolk norman oakland odessa olympia orlando oxford paris pasadena peoria
philadelphia phoenix pittsburgh plano portland princeton providence queens quincy racine raleigh reno richmond
riverside roanoke rochester rockford sacramento salem savannah scranton seattle selma sheridan sidney spokane
springfield stamford sterling stockton syracuse tacoma tampa toledo topeka trenton troy tucson tulsa tyler utica
vernon victoria virginia waco warren washington wayne wichita wilmington winston worcester york yuma marion laurel
lancaster jasper orange auburn dalton bethany beverly boise cody elizabeth evansville fremont gary hayward
jerome kenosha lowell luverne malvern martinsville medford meridian muncie napa nogales orem ozark pensacola
pomona provo redding renton sanford sedona shelby sparks stafford sumter trinity tustin vallejo verona waterbury
waukesha whittier yonkers dearborn decatur denton dothan compton concord conway corona covina cypress alameda albany
augusta allen ames bend bryan casper clovis dublin edison euless frisco hilo keller kyle mckinney nampa nome opelika
pueblo temple tempe aiken carolina carmel paramus lima lebanon mentor henderson davenport salinas chandler bradford frederick milton brandon livingston sherman garrison webster
hayden palmer sandusky joliet aurora naperville elmhurst`);
