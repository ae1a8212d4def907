package io.renshetong.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Streets and towns of Zhuzhou (GB/T 2260), with house numbers by chance. */
public final class DemoPlaces {
    /** The division a county's people live in and the code at the head of their id number, often an older one. */
    public record County(String code, String idArea, String name, List<String> streets) {}

    static final List<County> COUNTIES = List.of(
            new County(
                    "430203",
                    "430203",
                    "芦淞区",
                    List.of("贺家土街道", "建设街道", "建宁街道", "董家塅街道", "庆云街道", "枫溪街道", "龙泉街道", "白关镇")),
            new County("430202", "430202", "荷塘区", List.of("月塘街道", "茨菇塘街道", "宋家桥街道", "桂花街道", "金山街道", "仙庾镇")),
            new County("430204", "430204", "石峰区", List.of("田心街道", "响石岭街道", "清水塘街道", "井龙街道", "学林街道", "云田镇")),
            new County("430211", "430211", "天元区", List.of("嵩山路街道", "泰山路街道", "栗雨街道", "马家河街道", "群丰镇", "三门镇")),
            new County("430212", "430221", "渌口区", List.of("渌口镇", "朱亭镇", "古岳峰镇", "淦田镇", "南洲镇")),
            new County("430281", "430281", "醴陵市", List.of("来龙门街道", "阳三石街道", "泗汾镇", "白兔潭镇")),
            new County("430223", "430223", "攸县", List.of("江桥街道", "谭桥街道", "网岭镇", "皇图岭镇")),
            new County("430224", "430224", "茶陵县", List.of("云阳街道", "思聪街道", "腰潞镇", "虎踞镇")));

    private static final List<String> ROADS = List.of("解放东路", "人民中路", "建设南路", "新华西路", "车站路", "文化路", "钟鼓岭路", "太子路");

    private DemoPlaces() {}

    /** Half live where they work, the others come from all of Zhuzhou. */
    static County county(RandomGenerator chance) {
        return COUNTIES.get(chance.nextBoolean() ? 0 : chance.nextInt(COUNTIES.size()));
    }

    static String address(County county, RandomGenerator chance) {
        String head = "湖南省株洲市" + county.name()
                + county.streets().get(chance.nextInt(county.streets().size()));
        return head.endsWith("街道")
                ? head + ROADS.get(chance.nextInt(ROADS.size())) + (1 + chance.nextInt(400)) + "号"
                        + (1 + chance.nextInt(30)) + "栋" + (101 + 100 * chance.nextInt(7) + chance.nextInt(4)) + "室"
                : head + "第" + (1 + chance.nextInt(20)) + "村民组" + (1 + chance.nextInt(90)) + "号";
    }
}
