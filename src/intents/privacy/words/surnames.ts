/** Surnames common in the United States, of many origins. */
import { wordSet } from './word-set.ts';

export const surnames = wordSet(`
abbott begay benally doan ferrari greco hu jokic ly moua silva sousa tsosie yazzie yu abdi abdullah abrams abubakar acevedo acosta adams adeyemi adkins aguilar aguirre ahmed ahmad akhtar alexander
ali allison almeida alonso alvarado alvarez amin anand andersen anderson andrade andrews apodaca aquino aragon arellano
arias armstrong arroyo asante atkins atkinson avila ayala aziz bachman bailey bajwa baldwin banerjee barajas barnett
barr barrera barrett barrios bartlett barton bautista beasley beauchamp becker beltran benitez bennett benson berg
bergeron berger bernard bernstein bhatt blackwell blair blanchard blankenship bianchi bocanegra boateng bondarenko
bowen bowers bowman boyd boyle bradford bradshaw brady branch brennan brewer briggs britt brown bryant buchanan
burgess burke burnett burns bustamante butler byrd cabrera caldwell calderon callahan camacho campbell campos cannon
cantrell cantu cardenas carlson carpenter carrillo carroll carson casey castaneda castillo castro cervantes chambers
chan chandler chang chapman chaudhary chavez chen cheng cho choi chowdhury christensen chu chung cisneros clark clarke
clements cohen coleman collins combs conley conner connolly contreras conway cooke cooper copeland cordova corona
cortes cortez crawford crosby cruz cummings cunningham curry dalton daniels daugherty davenport davidson davies davila
davis dawson decker delacruz delarosa deleon delgado desai deshmukh diaz diallo dickerson dickson dillon dixon
dominguez donovan dorsey dougherty doyle drake dubois dudley duffy duncan dunn duong duran durham dyer eaton edwards
egan elliott ellison emerson enriquez erickson escobar espinosa espinoza esposito estes estrada evans faulkner ferguson
fernandez ferreira figueroa finley fischer fisher fitzgerald fitzpatrick fleming fletcher flores flynn foley fong
ford foster fowler franco frazier freeman friedman frye fuentes fuller galindo gallagher gallegos galvan gamble garcia
gardner garner garrison garza gates gentry ghosh gibbs gibson gilmore glover goldberg goldstein gomes gomez gonzales
gonzalez goodman goodwin gordon gould graham graves greenberg greene greer griffin griffith grimes guerra guerrero
gupta gutierrez guzman haddad hahn haley hamza hansen hanson hardin harmon harper harrell harrington harris hartman
harvey hashimoto hassan hawkins hayashi hayden hayes haynes henderson hendricks hendrix henry hensley henson hernandez
herrera herring hess hester hicks higgins hinton ho hobbs hodge hodges hoffman hogan holloway holmes holt hood hooper
hopkins horton houston howell hsu huang hubbard huber hudson huerta huff huffman hughes huynh ibarra ibrahim ingram
islam ito ivanov iyer jacobs jacobson jain jaramillo jarvis jefferson jenkins jennings jensen jimenez johansson johns
johnson johnston jones joshi juarez kaminski kapoor kato kaufman kaur kavanaugh keller kelley kemp kennedy kerr khalil
khan kidd kim kirby klein knapp knox kobayashi koch kowalski kramer krause krishnan krueger kuznetsov lam lambert
landry langley lara larsen larson leblanc lehman leon leonard levine levy lewandowski lewis li liang lim lin lindsey
liu livingston lloyd logan lopez lowery lozano lucero lucas lucas lugo luna lynch lyons macdonald macias mack madden
maddox mahmoud mahoney maldonado mallory malone mann marin marquez marsh marshall martin martinez massey mathews
mathis matsumoto matthews maxwell mayer maynard mbeki mccall mccarthy mcclain mcclure mcconnell mccormick mccoy
mccullough mcdaniel mcdonald mcdowell mcgee mcgrath mcguire mcintosh mcintyre mckay mckee mckenna mckinney mcknight
mclaughlin mclean mcmahon mcmillan mcneil mcpherson meadows medina mehta mejia mendez mendoza mensah mercado merritt
meyer meyers meza michael middleton miller mills miranda mishra mitchell mohamed moody moore mora morales moran moreno
morgan morris morrison morrow morse morton moses mosley moss moyer mueller mukherjee mullen mullins munoz murillo
murphy murray myers nair nakamura nash navarro neal nelson newman newton ng nguyen nicholson nielsen nikolaidis nixon
noble nolan norris norton novak nowak nunez nwosu obrien ochoa oconnell oconnor odonnell odom ogawa ojeda okafor okeke
okonkwo olsen olson oneal oneill oneil orozco orr ortega ortiz osborn osborne osei osman owens pacheco padilla page
palmer papadopoulos park parker parrish parsons patel patil patterson patton paul payne pearson pena pennington
peralta pereira perez perkins perry peters petersen peterson petrov petrova pham phan phelps phillips pierce pittman
ponce popov porter potter powell powers pratt preston prince proctor pruitt quinn quintana quintero ramirez ramos
ramsey randall randolph rangel rao rasmussen reddy reese reeves reid reilly reyes reynolds rhodes rice richards
richardson riddle riggs rios ritter rivas rivera rivers robbins roberson roberts robertson robinson robles rocha
rodgers rodrigues rodriguez rogers rojas rollins roman romano romero roosevelt rosales rosario rosen rosenberg ross
rossi rowe rowland roy rubio ruiz rush russell russo ryan saito salas salazar salgado salinas sanchez sanders sandoval
sanford santana santiago santos sato saunders savage sawyer schaefer schmidt schmitt schneider schroeder schultz
schwartz scott sellers serrano sexton shaffer shah shaikh shannon sharma shaw shea shelton shepard shepherd sheppard
sherman shields short simmons simon simpson sims singh singleton skinner sloan smirnov smith snyder soares sokolov
solis solomon soto sosa sparks spears spencer stafford stanley stanton stein stephens stephenson stevens stevenson
stewart stokes stout strickland stuart suarez sullivan sutton suzuki swanson sweeney sykes szymanski takahashi tanaka
tang tate taylor tesfaye thakur thao thomas thompson thomson thornton tkachenko todd torres townsend tran traore trejo
trevino trujillo truong tucker turner tyler uribe valdez valencia valentine valenzuela vang vargas vasquez vaughn vazquez
vega velasco velasquez velez venkataraman villa villanueva villarreal villegas vincent vo vu wagner walker wallace
walsh walton wang warner washington watanabe waters watkins watson watts weaver webb weber webster weeks weiss welch
wells werner wheeler whitaker whitehead whitfield whitney wiggins wilcox wiley wilkerson wilkins wilkinson williams
williamson willis wilson winters winston wise witt wojcik wolf wolfe wong woodard woodward wright wu wyatt xiong xu
yamada yamamoto yang yates yilmaz yoder yoon zamora zapata zavala zhang zhao zheng zhou zimmerman zuniga doe sanogo
adebayo quispe mamani huaman okoye eze abara hosseini rahimi nazari karimi farsi petrosyan moreau lefebvre girard
beaulieu tremblay gagnon nilsson lindqvist virtanen dimitriou horvat kovac popa ionescu weissman feldman katz shapiro`);

/** Surnames that are plain words too: they count only after a title or beside a given name. */
export const wordSurnames = wordSet(`
baker bell black dang bond bush chance christian church cook cox day field fields fish fox frost gray green grey hall hart
head hill hunt hunter king lake lane law little long love mason may mercer moon north page park payne pool price quick
rich rose sharp short stone strong summers swift west white wood woods young parks case banks bishop booth brooks cash
church cross dean dick ball best bird blue bright bridges camp carver chase cole day drew drummond early english
farmer flowers floyd forest french friend gay glass gold grant grove guy hand hardy hay hope house iron jewell joyce
judge justice keys knight lamb land lee light lord lowe major march marks mays mead mills miner monk neely nickel noe
nutter oakes paine pace pike pitts pope post power pride rains read rider root sands sears shell shore silver singer
small snow spear spring steel steele storm street sun sweet tyson vance vogel waller walls ward waters way weir wild
winn worth yard`);
