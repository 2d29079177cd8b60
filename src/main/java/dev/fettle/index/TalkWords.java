package dev.fettle.index;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Words that any talk is made of: they tell nothing of what is asked. */
public final class TalkWords {

  private static final Set<String> WORDS =
      new HashSet<>(
          Arrays.asList(
              ("a about after again all also am an and any anyone are as at be because been before"
                      + " being but by can come comes could day did do does doing dandy everybody"
                      + " everyone everything fine for from get gets getting give go goes going good"
                      + " got great had happen happens has have hello help her here hey hi how i if"
                      + " in into is it its just keep keeps know like look looks made make many may"
                      + " me more most much must my nice no nobody not nothing now of off ok okay on"
                      + " one only or our out over please right same say says see seems she should"
                      + " since so some somebody someone something still such sure thank thanks that"
                      + " the their them then there these they thing things this those to today"
                      + " tomorrow too try trying under until up us use using very want wants was way"
                      + " we well went were what when where which while who why will with work works"
                      + " would wrong yes yesterday yet you your")
                  .split(" ")));

  private TalkWords() {}

  /** Whether {@code word}, in lower case, is one of them. */
  public static boolean is(String word) {
    return WORDS.contains(word);
  }
}
