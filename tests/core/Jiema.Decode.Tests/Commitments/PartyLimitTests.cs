using Jiema.Decode.Commitments;
using Jiema.Decode.Source;

namespace Jiema.Decode.Tests.Commitments;

/// <summary>Names at the limit of a rule: as long as one may be, at the very end, beside what is no name.</summary>
public class PartyLimitTests
{
    [Theory]
    [InlineData("延伸管网向云坪镇。", "Place 云坪镇")]
    [InlineData("开展校企联盟与南坊食品、西坊茶机等企业合作。", "Enterprise 南坊食品；Enterprise 西坊茶机")]
    [InlineData("推进霁溪大桥（二期）。", "Project 霁溪大桥")]
    [InlineData("推进霁溪大桥(二期)建设。", "Project 霁溪大桥")]
    [InlineData("推进霁溪产业园（北区）建设。", "Project 霁溪产业园")]
    [InlineData("支持霁溪集团有限公司、青岚集团公司合作。", "Enterprise 霁溪集团有限公司；Enterprise 青岚集团公司")]
    [InlineData("支持青岚集团公司。", "Enterprise 青岚集团公司")]
    [InlineData("支持青岚集团有限公司。", "Enterprise 青岚集团有限公司")]
    [InlineData("北交所挂牌。", "Organisation 北交所")]
    [InlineData("北交所、新三板上市。", "Organisation 北交所；Organisation 新三板")]
    [InlineData("在云坪、霁岚等地举办活动。", "Place 云坪；Place 霁岚")]
    [InlineData("支持溪竹业上市。", "Enterprise 溪竹业")]
    [InlineData("推动北坊电子等高等企业合作。", "Enterprise 北坊电子")]
    [InlineData("推进霁岚启动桥、青溪桥等项目建设。", "Project 霁岚启动桥；Project 青溪桥")]
    [InlineData("推进启动霁岚桥、青溪桥等项目建设。", "Project 霁岚桥；Project 青溪桥")]
    [InlineData("推进霁溪项目建设。", "Project 霁溪项目")]
    [InlineData("推进霁溪大桥全面建设。", "Project 霁溪大桥")]
    [InlineData("支持学院、青岚公司合作。", "Enterprise 青岚公司")]
    [InlineData("推进东坊水厂、北坊泵站等项目。", "Project 东坊水厂；Project 北坊泵站")]
    [InlineData("推进青岚霁溪北坊南坊东坊西坊上坊下坊岚等项目建设。", "Project 青岚霁溪北坊南坊东坊西坊上坊下坊岚")]
    [InlineData("开展西坊茶机、北坊电子与南坊食品、东坊茶业等企业合作。", "Enterprise 西坊茶机；Enterprise 北坊电子；Enterprise 南坊食品；Enterprise 东坊茶业")]
    [InlineData("在云坪镇启动霁溪大桥项目，青岚公司建成投产。", "Place 云坪镇；Project 霁溪大桥项目；Enterprise 青岚公司")]
    public void Decode_NameAtTheLimit_IsAParty(string sentence, string expected) =>
        Assert.Equal(expected, string.Join('；', Sample.Commitments(sentence).SelectMany(c => c.Parties).Select(p => $"{p.Kind} {p.Name}")));

    [Theory]
    [InlineData("支持＋青岚公司扩产。")]
    [InlineData("推进改造、向云坪镇延伸。")]
    [InlineData("支持云坪、霁岚等乡镇与北坊电子等企业合作。")]
    [InlineData("支持青岚霁溪北坊南坊东坊西坊上坊下坊岚等企业扩产。")]
    [InlineData("学校建设全覆盖。")]
    [InlineData("支持3号竹业上市。")]
    [InlineData("推进《霁溪》大桥建设。")]
    [InlineData("支持北坊电子等引进企业合作。")]
    [InlineData("支持霁溪竹业云坪茶机青岚装备制造厂上市。")]
    [InlineData("推进云坪、霁岚等一二三四五六七八九镇建设。")]
    [InlineData("推进霁溪大桥治。")]
    [InlineData("推进云坪、霁岚等。")]
    [InlineData("在云坪启动镇建站。")]
    [InlineData("推进霁溪大桥再通车。")]
    [InlineData("支持所属青岚公司扩产。")]
    [InlineData("支持十余家霁溪公司扩产。")]
    [InlineData("支持等企业合作。")]
    [InlineData("建设三坊、九溪等镇。")]
    [InlineData("推进三坊桥、九溪桥等项目建设。")]
    [InlineData("开展赴云坪、霁岚等镇服务。")]
    [InlineData("推进青岚霁溪北坊南坊东坊西坊上坊下坊岚溪青霁坊北南东西等项目建设。")]
    [InlineData("推进青岚霁溪北坊南坊东坊西坊上坊下坊岚溪青霁坊北南大桥建设。")]
    public void Decode_BeyondTheLimit_NamesNobody(string sentence) => Assert.Empty(Sample.Commitments(sentence).SelectMany(c => c.Parties));

    [Theory]
    [InlineData("霁溪等", "Listed")]
    [InlineData("霁溪公司", "Body")]
    [InlineData("公司", "Body")]
    [InlineData("司", "None")]
    [InlineData("有司", "None")]
    [InlineData("霁溪上市", "Market")]
    [InlineData("霁市", "None")]
    [InlineData("市", "None")]
    [InlineData("霁溪项目", "Project")]
    [InlineData("节目", "None")]
    [InlineData("霁溪镇", "None")]
    [InlineData("在霁溪", "None")]
    [InlineData("在霁溪镇", "Place, Into")]
    [InlineData("霁溪镇公司", "Body")]
    [InlineData("在霁溪公司", "Body")]
    [InlineData("", "None")]
    public void In_Words_AreMarkedByWhatTheyMayName(string words, string expected)
    {
        // What stands before the words is none of theirs: 公 must not make a mark of 司.
        var source = SourceText.Read("公上" + words, new CharMap(), Lexicon.Default.Kinds);

        Assert.Equal(expected, PartyMarksOf.In(source, new TextSpan(2, 2 + words.Length)).ToString());
    }

    [Theory]
    [InlineData("产业", false)]
    [InlineData("产业霁", false)]
    [InlineData("产业霁溪", true)]
    [InlineData("鿿鿿", true)]
    [InlineData("ABCD", false)]
    public void Names_Rest_IsTwoCharactersOfWords(string words, bool expected) => Assert.Equal(expected, CommonWords.Names(words, 0, words.Length));
}
