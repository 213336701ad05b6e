package org.sightline.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import java.util.*;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FakeThousandTest {
  @Test
  void x() {
    FakeThousand data = new FakeThousand();
    long t=System.nanoTime();
    Training training = Trainer.train(data.people(), Model.standard(), "t", 1);
    System.out.println("train "+(System.nanoTime()-t)/1e9+" "+training);
    System.out.println(ModelFile.write(training.model()).substring(0, 3500));
    for (Model m : List.of(Model.standard(), training.model())) {
    Corpus corpus = new Corpus(data.people(), Matcher.of(m));
    SortedSet<Pair> cands = corpus.candidates();
    long inBlock = cands.stream().filter(data::isOnePerson).count();
    System.out.println("cands "+cands.size()+" true in block "+inBlock+" of "+data.truePairs()+" prior "+m.prior());
    for (double th : new double[]{-6,-4,-2,0,2,4,6.6,10}) {
      long tp=0, fp=0;
      for (Pair p : cands) { if (corpus.weight(p).totalBits()>=th) { if (data.isOnePerson(p)) tp++; else fp++; } }
      double P=tp/(double)(tp+fp), R=tp/(double)data.truePairs();
      System.out.printf("th %.1f P %.4f R %.4f F1 %.4f%n", th,P,R,2*P*R/(P+R));
    }
    Clustering c = Clusters.of(data.people(), Matcher.of(m), List.of());
    long tp=0, all=0;
    for (Cluster k : c.clusters()) { List<String> l=List.copyOf(k.members()); for(int i=0;i<l.size();i++) for(int j=i+1;j<l.size();j++){ all++; if(data.isOnePerson(Pair.of(l.get(i),l.get(j)))) tp++; } }
    System.out.println("cluster P "+tp/(double)all+" R "+tp/(double)data.truePairs()+" attention "+c.needsAttention().stream().collect(Collectors.groupingBy(Attention::kind, Collectors.counting()))+" maybe "+c.possiblySame().size());
    }
    assertThat(true).isTrue();
  }
}
