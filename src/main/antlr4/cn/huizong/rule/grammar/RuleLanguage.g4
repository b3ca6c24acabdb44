/*
 * The rule language of docs/catalogue.md. Conditions and numbers share one hierarchy, so that a parenthesis needs no
 * look-ahead and a misplaced condition gets a message about its kind rather than about its syntax. Lists are flat
 * (no left recursion): the depth of a tree comes only from parentheses and ifs, which Syntax bounds beforehand.
 * Full-width signs, as a Chinese input method types them, mean what their half-width twins mean.
 */
grammar RuleLanguage;

options { caseInsensitive = true; }

whole
    : clause EOF
    ;

clause
    : IF clause COMMA? THEN clause (COMMA? ELSE clause)?    # conditional
    | disjunction                                           # simple
    ;

disjunction : conjunction (OR conjunction)* ;
conjunction : negation (AND negation)* ;
negation    : NOT* chain ;
chain       : sum (relation sum)* ;
sum         : product (sumSign product)* ;
product     : factor (productSign factor)* ;
factor      : sumSign* primary ;

primary
    : NUMBER PERCENT?       # number
    | item                  # figure
    | call                  # function
    | OPEN clause CLOSE     # parentheses
    ;

call : WORD OPEN (argument (COMMA argument)*)? CLOSE ;

argument
    : item RANGE item       # range
    | WORD                  # group
    | clause                # value
    ;

item        : CODE | NAME ;
sumSign     : PLUS | MINUS ;
productSign : TIMES | DIVIDE ;
relation    : EQUAL | DIFFERENT | BELOW | AT_MOST | ABOVE | AT_LEAST ;

IF        : 'if' | '如果' | '若' ;
THEN      : 'then' | '那么' | '则' ;
ELSE      : 'else' | '否则' ;
AND       : 'and' | '且' | '并且' ;
OR        : 'or' | '或' | '或者' ;
NOT       : 'not' | '非' ;

EQUAL     : '=' | '==' | '＝' ;
DIFFERENT : '<>' | '!=' | '≠' | '＜＞' ;
AT_MOST   : '<=' | '≤' | '≦' | '＜＝' ;
AT_LEAST  : '>=' | '≥' | '≧' | '＞＝' ;
BELOW     : '<' | '＜' ;
ABOVE     : '>' | '＞' ;

PLUS      : '+' | '＋' ;
MINUS     : '-' | '－' | '\u2212' ;
TIMES     : '*' | '＊' | '×' ;
DIVIDE    : '/' | '／' | '÷' ;
PERCENT   : '%' | '％' ;
OPEN      : '(' | '（' ;
CLOSE     : ')' | '）' ;
COMMA     : ',' | '，' | '、' ;
RANGE     : '..' | '~' | '～' | '至' ;

CODE      : LETTER (LETTER | DIGIT | '_')* POINT DIGIT+ (POINT DIGIT+)? ;
NUMBER    : DIGIT+ (POINT DIGIT+)? ;
NAME      : QUOTE ~["＂“”\r\n]+ QUOTE ;
WORD      : LETTER (LETTER | DIGIT | '_')* | HAN+ ;

SPACE     : [ \t\r\n\u00A0\u3000]+ -> skip ;

// What no rule above reads, so that the message can name it.
LONE_QUOTE : QUOTE ;
STRANGER   : . ;

fragment LETTER : [a-zａ-ｚ] ;
fragment DIGIT  : [0-9０-９] ;
fragment POINT  : [.．] ;
fragment HAN    : [\p{Script=Han}] ;
fragment QUOTE  : ["＂“”] ;
